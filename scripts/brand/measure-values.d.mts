import type { TokenKind } from '../theming/token-kinds.mjs';

export type AskedValue = TokenKind & { readonly value: string };

export function measureValues(root: Element | ShadowRoot, asked: readonly AskedValue[]): (number[] | null)[];
