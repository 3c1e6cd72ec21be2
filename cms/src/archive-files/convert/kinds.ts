// Every kind of source that can be converted: `npm run archive -- convert <kind> <source> <out>`.
import type { Converter } from './converter';
import { csv } from './csv/csv';
import { standardEbooks } from './standard-ebooks/standard-ebooks';
import { teiConverter } from './tei/tei';

export const converters: readonly Converter[] = [standardEbooks, teiConverter, csv];
