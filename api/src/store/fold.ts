// For finding what begins with what somebody types: case and diacritics do not count. SQLite folds ASCII only, so it is done before storing.

/** Lower case, without diacritics. й stays: it is a letter of its own, not an и with a mark. */
export const fold = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .split('й')
    .map((part) => part.normalize('NFKD').replace(/\p{M}/gu, ''))
    .join('й')
    .replace(/\s+/g, ' ')
    .trim();
