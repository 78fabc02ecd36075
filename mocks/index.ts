export { createMockBackend } from './backend.js';
export type { MockBackend, MockBackendOptions, MockCallRecord, MockSnapshot } from './mock-backend.js';
export { projectOfMany, seedProjects, type ChannelSeed, type ProjectSeed } from './data.js';
export { type Fault, type FaultName, type FaultPhase, faultPhases, type MockCall } from './faults.js';
export { type Commit, type StoredOperations } from './idempotency.js';
export { mockOverlap } from './overlap.js';
export { type Scenario, scenarios, setScenario } from './scenarios.js';
