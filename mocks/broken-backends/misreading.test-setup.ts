import type { Tamper } from '../tampering-server.test-setup.js';

/** What a regeneration asks for. */
export interface Asked {
  readonly overlap?: { readonly from: string; readonly seconds?: number } | undefined;
  readonly reason?: string | undefined;
}

/** Takes a regeneration for one that asks for something else. */
export const misreading = (read: (asked: Asked) => Asked) => (): Tamper => (exchange) => {
  if (exchange.call !== 'regenerateKey') return exchange.forward();
  return exchange.forward({ body: JSON.stringify(read(JSON.parse(exchange.body) as Asked)) });
};
