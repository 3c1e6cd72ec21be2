// Every kind of source that can be converted: `npm run archive -- convert <kind> <source> <out>`.
import type { Converter } from './converter';

export const converters: readonly Converter[] = [];
