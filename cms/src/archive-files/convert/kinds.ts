// Every kind of source that can be converted: `npm run archive -- convert <kind> <source> <out>`.
import type { Converter } from './converter';
import { teiConverter } from './tei/tei';
import { standardEbooks } from './standard-ebooks/standard-ebooks';

export const converters: readonly Converter[] = [standardEbooks, teiConverter];
