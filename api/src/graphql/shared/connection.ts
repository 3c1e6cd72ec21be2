// A list with cursors. Nothing is asked of the store until a field needs it: the nodes once, the count only where it is asked for.
import type { Window } from '../../store/question.js';
import { then, type MaybePromise } from '../loaders/maybe-promise.js';
import type { PageInfo } from './page-info.type.js';

export interface LoadedList<Node> {
  readonly nodes: readonly Node[];
  /** Made when it is asked for: most answers need none. */
  cursorAt(index: number): string;
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
}

export interface ListSource<Node> {
  load(): MaybePromise<LoadedList<Node>>;
  count(): MaybePromise<number>;
}

export class Connection<Node> {
  #loaded: MaybePromise<LoadedList<Node>> | undefined;
  #count: MaybePromise<number> | undefined;

  constructor(
    private readonly window: Window,
    private readonly source: ListSource<Node>,
  ) {}

  get nodes(): MaybePromise<readonly Node[]> {
    return then(this.#load(), ({ nodes }) => nodes);
  }

  get edges(): MaybePromise<{ cursor: string; node: Node }[]> {
    return then(this.#load(), (list) => list.nodes.map((node, index) => ({ node, cursor: list.cursorAt(index) })));
  }

  get totalCount(): MaybePromise<number> {
    return (this.#count ??= this.source.count());
  }

  get pageInfo(): MaybePromise<PageInfo> {
    return then(this.#load(), (list) => ({
      hasNextPage: list.hasNextPage,
      hasPreviousPage: list.hasPreviousPage,
      startCursor: list.nodes.length === 0 ? null : list.cursorAt(0),
      endCursor: list.nodes.length === 0 ? null : list.cursorAt(list.nodes.length - 1),
      page: this.window.kind === 'page' ? this.window.page : null,
      pageCount: () => this.#pageCount(),
    }));
  }

  #pageCount(): MaybePromise<number> | null {
    const { window } = this;
    return window.kind === 'page' ? then(this.totalCount, (total) => Math.ceil(total / window.first)) : null;
  }

  #load(): MaybePromise<LoadedList<Node>> {
    return (this.#loaded ??= this.source.load());
  }
}
