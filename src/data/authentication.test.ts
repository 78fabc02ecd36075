import * as authentication from './authentication.js';
import { describeAuthentication } from './authentication-rules.test-setup.js';

describe('signing in again', () => describeAuthentication(authentication, { it }));
