/** How an infinite query finds its next page in any of our lists. */
export const NEXT_PAGE = { getNextPageParam: (last: { next_cursor: string | null }) => last.next_cursor ?? undefined };
