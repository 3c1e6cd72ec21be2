// The same seed, the same archive: on every machine, in every run.

export interface Random {
  /** 0 to less than 1. */
  next(): number;
  /** Whole number, both ends included. */
  between(least: number, most: number): number;
  pick<Member>(members: readonly Member[]): Member;
  /** Some of them, each once, in a random order. */
  some<Member>(members: readonly Member[], howMany: number): Member[];
  /** True so many times of 1. */
  chance(share: number): boolean;
}

/** Mulberry32. */
export const randomFrom = (seed: number): Random => {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const between = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  const pick = <Member>(members: readonly Member[]): Member => {
    const picked = members[between(0, members.length - 1)];
    if (picked === undefined) throw new Error('nothing to pick from');
    return picked;
  };
  return {
    next,
    between,
    pick,
    some: (members, howMany) => {
      const picked = new Set<(typeof members)[number]>();
      const most = Math.min(howMany, members.length);
      while (picked.size < most) picked.add(pick(members));
      return [...picked];
    },
    chance: (share) => next() < share,
  };
};
