/** JSON that can stand in a script tag: nothing in it ends the tag or begins a comment. What is undefined, null or an empty list is left out. */
export const safeJson = (value: object): string =>
  JSON.stringify(value, (_name, member: unknown) => (isNothing(member) ? undefined : member)).replace(
    /[<>&\u2028\u2029]/g,
    (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

const isNothing = (value: unknown): boolean => value === null || value === '' || (Array.isArray(value) && value.length === 0);
