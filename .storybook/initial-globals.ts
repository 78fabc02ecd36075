/** What is chosen at first. The theme is the system's: a designer who works in the dark begins there. */
export const initialGlobals = {
  theme: matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light',
  brand: 'none',
  locale: 'en',
  direction: 'auto',
  textSize: 100,
  motion: 'system',
  data: 'own',
  latency: 'none',
  fault: 'none',
};
