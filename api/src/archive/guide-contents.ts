// The one flat list of a guide's contents as sections with their readings.

export interface SectionBlock {
  readonly block: 'section';
  readonly key: string;
}
export interface ReadingBlock {
  readonly block: 'reading';
  readonly key: string;
}

export interface PlacedReading<Reading> {
  readonly block: Reading;
  /** 0-based, over the whole guide. */
  readonly index: number;
  /** 0-based position of its section. */
  readonly section: number;
}

export interface PlacedSection<Section, Reading> {
  /** Null for the untitled section of the readings before the first one. */
  readonly block: Section | null;
  readonly readings: readonly PlacedReading<Reading>[];
}

/** Key of the untitled section. Blocks have random keys, so none is this one. */
export const openingKey = 'opening';

export const sectionsOf = <Section extends SectionBlock, Reading extends ReadingBlock>(
  contents: readonly (Section | Reading)[],
): PlacedSection<Section, Reading>[] => {
  const sections: { block: Section | null; readings: PlacedReading<Reading>[] }[] = [];
  let index = 0;
  for (const block of contents) {
    if (isSection(block)) sections.push({ block, readings: [] });
    else {
      if (sections.length === 0) sections.push({ block: null, readings: [] });
      sections.at(-1)?.readings.push({ block, index: index++, section: sections.length - 1 });
    }
  }
  return sections;
};

const isSection = <Section extends SectionBlock, Reading extends ReadingBlock>(block: Section | Reading): block is Section =>
  block.block === 'section';
