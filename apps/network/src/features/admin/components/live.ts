/** How what the Platform tells is kept up to date: every 10 s while the page is in view, soon showing when it does not answer. */
export const LIVE = { refetchInterval: 10_000, retry: 1, staleTime: 5_000 } as const;
