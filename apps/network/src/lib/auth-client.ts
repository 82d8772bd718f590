'use client';

import { createAuthClient } from 'better-auth/react';

/** Signing in and out from a page: `authClient.signIn.email({ email, password })`, `authClient.signOut()`. */
export const authClient = createAuthClient({ basePath: '/api/auth' });
