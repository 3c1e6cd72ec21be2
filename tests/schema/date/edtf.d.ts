// What this test uses of the `edtf` package, which has no types of its own.
declare module 'edtf' {
  /** Milliseconds since 1970, UTC. Throws where the text is none. */
  export default function edtf(text: string, options?: { level?: number }): { min: number; max: number };
}
