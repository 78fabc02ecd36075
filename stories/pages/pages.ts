/** What the pages are made of. */
import './pages.css';
import './story-frame.css';
import './outcomes.css';
import './states.css';
import './words.css';
import './tokens.css';
import './contrasts.css';
import './paths.css';
import './pairs.css';
import './anatomy.css';
import { StoryAnatomies, StoryAnatomy } from './story-anatomy.js';
import { StoryContents } from './story-contents.js';
import { StoryContrasts } from './story-contrasts.js';
import { StoryFinder } from './story-finder.js';
import { StoryFrame } from './story-frame.js';
import { StoryOutcomes } from './story-outcomes.js';
import { StoryPage } from './story-page.js';
import { StoryPairs } from './story-pairs.js';
import { StoryPrinciples } from './story-principles.js';
import { StoryPaths } from './story-paths.js';
import { StorySpoken } from './story-spoken.js';
import { StoryStates } from './story-states.js';
import { StoryTokens } from './story-tokens.js';
import { StoryOutcomeWords, StoryWordPairs } from './story-words.js';

const elements = {
  'story-page': StoryPage,
  'story-contents': StoryContents,
  'story-contrasts': StoryContrasts,
  'story-finder': StoryFinder,
  'story-frame': StoryFrame,
  'story-anatomy': StoryAnatomy,
  'story-anatomies': StoryAnatomies,
  'story-outcomes': StoryOutcomes,
  'story-outcome-words': StoryOutcomeWords,
  'story-pairs': StoryPairs,
  'story-paths': StoryPaths,
  'story-principles': StoryPrinciples,
  'story-spoken': StorySpoken,
  'story-states': StoryStates,
  'story-tokens': StoryTokens,
  'story-word-pairs': StoryWordPairs,
};

/**
 * Registers the elements of the pages. A page calls it and exports what it gives: a module that is imported for nothing else would be left
 * out of the build, since `sideEffects` of the package doesn't name it.
 *
 * @returns their tags
 */
export function definePages(): readonly string[] {
  for (const [name, element] of Object.entries(elements)) {
    if (!customElements.get(name)) customElements.define(name, element);
  }
  return Object.keys(elements);
}
