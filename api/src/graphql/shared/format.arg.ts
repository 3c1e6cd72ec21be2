import { Arg } from 'type-graphql';
import { TextFormat } from './enums.js';

/** The argument that every long text takes. */
export const FormatArg = (): ParameterDecorator =>
  Arg('format', () => TextFormat, { defaultValue: 'html', description: 'The form to give the text in.' }) as ParameterDecorator;
