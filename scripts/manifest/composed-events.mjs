import { elementsInside } from './source-graph.mjs';

/** The element that hosts put others into, and listen on for all of them. */
const wrapper = 'ba-provider';

/** Every event is composed: what an element contains fires through it. Its own events, by `@fires`, come first. */
export const composedEvents = {
  name: 'composed-events',
  packageLinkPhase({ customElementsManifest }) {
    const elements = new Map();
    for (const { path, declarations = [] } of customElementsManifest.modules)
      for (const declaration of declarations)
        if (declaration.tagName) elements.set(declaration.tagName, { path, declaration });

    const insideOf = (tagName) =>
      tagName === wrapper
        ? [...elements.keys()]
        : elementsInside(elements.get(tagName).path).filter((inner) => inner !== wrapper);
    const eventsOf = (tagName, outer = []) => {
      const path = [...outer, tagName];
      const inside = insideOf(tagName).filter((inner) => !path.includes(inner));
      return [...(elements.get(tagName).declaration.events ?? []), ...inside.flatMap((inner) => eventsOf(inner, path))];
    };
    const firstOfEach = (events) =>
      events.filter(({ name }, at) => events.findIndex((one) => one.name === name) === at);

    const all = [...elements].map(([tagName, { declaration }]) => ({ declaration, events: eventsOf(tagName) }));
    for (const { declaration, events } of all) declaration.events = firstOfEach(events);
  },
};
