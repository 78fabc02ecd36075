import * as operationStorage from './operation-storage.js';
import { describeStorage } from './storage-rules.test-setup.js';

describe('the storage of open operations', () => describeStorage(operationStorage, { describe, it }));
