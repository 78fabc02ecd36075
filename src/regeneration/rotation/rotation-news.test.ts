import * as askedEnd from './asked-end.js';
import * as rotationNews from './rotation-news.js';
import { describeRotationNews } from './rotation-rules.test-setup.js';

describe('of two keys', () => describeRotationNews({ ...askedEnd, ...rotationNews }, { describe, it }));
