import { describeMachine } from './machine-rules.test-setup.js';
import { transition } from './transition.js';

describe('the regeneration machine', () => describeMachine(transition, { describe, it }));
