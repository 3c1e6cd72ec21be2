export * from './links.js';
export * from './plain.js';
export * from './words.js';
