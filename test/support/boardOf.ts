import type { HttpAnswer, TestFederation } from './openTestFederation.js';

/** A page of the board as an answer gives it. */
export interface BoardPage {
  readonly edges: readonly {
    readonly cursor: string;
    readonly node: { readonly id: string; readonly status: string; readonly dueOn: string | null };
  }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
  readonly totalCount?: number | null;
  readonly agencies: readonly { readonly agency: string; readonly answer: string }[];
}

export interface BoardVariables {
  readonly filter?: Readonly<Record<string, unknown>> | null;
  readonly asOf?: string | null;
  readonly first?: number;
  readonly after?: string | null;
}

const PAGE = `edges { cursor node { id status dueOn } }
  pageInfo { hasNextPage hasPreviousPage startCursor endCursor } agencies { agency answer }`;

/** Asks for a page; with `total`, for the total too. */
export function askPage(
  federation: TestFederation,
  who: string | readonly string[],
  variables: BoardVariables = {},
  total = false,
): Promise<HttpAnswer> {
  return federation.ask(
    who,
    `query ($filter: ObligationFilter, $asOf: Date, $first: Int! = 50, $after: String) {
      obligations(filter: $filter, asOf: $asOf, first: $first, after: $after) { ${PAGE} ${total ? 'totalCount' : ''} }
    }`,
    { ...variables },
  );
}

/** Gives the page of an answer. */
export function pageOf({ text }: HttpAnswer): BoardPage {
  const { data }: { data?: { obligations?: BoardPage | null } } = JSON.parse(text);
  if (data?.obligations == null) throw new Error(`The answer has no board: ${text}`);
  return data.obligations;
}

/** Pages through the whole board, doing something after each page; gives the pages. */
export async function pageThrough(
  federation: TestFederation,
  who: string | readonly string[],
  variables: BoardVariables,
  between: (pages: readonly BoardPage[]) => Promise<void> = async () => {},
): Promise<readonly BoardPage[]> {
  const pages: BoardPage[] = [];
  for (let after: string | null = null; pages.length < 500; ) {
    const page = pageOf(await askPage(federation, who, { ...variables, after }));
    pages.push(page);
    if (!page.pageInfo.hasNextPage) return pages;
    after = page.pageInfo.endCursor;
    if (after === null) throw new Error('There is another page, and no way to it.');
    await between(pages);
  }
  throw new Error('The board never ends.');
}
