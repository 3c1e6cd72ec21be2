// Everything about dates. Touches no builtin of Node: the admin imports it in a browser.
export * from './calendar.js';
export * from './convert.js';
export * from './day.js';
export * from './display/display.js';
export type { EdtfDate, EdtfPrecision } from './edtf-date.js';
export * from './edtf-error.js';
export * from './edtf.js';
export * from './historical-date.js';
export * from './span.js';
