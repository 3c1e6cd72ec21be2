export * from './plain.js';
export * from './words.js';
