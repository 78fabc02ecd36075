export { describeSettingsApi, type DescribeSettingsApiOptions, type TestRunner } from './describe-settings-api.js';
export { stubApi, stubChannel, type StubOptions, stubProjects } from './stub-api.js';
export { ChannelPage, type ChannelPageOptions } from './channel-page.js';
