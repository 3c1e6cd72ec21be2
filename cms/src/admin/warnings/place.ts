/** Where a warning lies, as an editor reads it: ['contributors', 1, 'person'] is "contributors 2, person". */
export const placeOf = (path: readonly (string | number)[]): string =>
  path
    .map((step) => (typeof step === 'number' ? ` ${step + 1}` : `, ${step.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)}`))
    .join('')
    .replace(/^, /, '');
