// What a link or picture of a text leads to, by how it is written: `person/lenin`, `media/smolny.png`, `https://…`.

/** Another host, or a letter. */
export const isElsewhere = (destination: string): boolean => /^(?:https?|mailto):/i.test(destination);

/** A file of the archive: as archive files name it, or as the editor's toolbar inserted it, with the CMS's own host or without.
 *  The record says which of them are its own (`media`); another host's `/uploads` is elsewhere. */
export const isFile = (destination: string): boolean => /^(?:\/?media\/|(?:https?:\/\/[^/]+)?\/?uploads\/)/i.test(destination);
