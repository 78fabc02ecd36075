import { executeServerCommand } from '@web/test-runner-commands';

/** What a test really ran, for the table at the end of the run. */
export interface Count {
  /** What was counted, such as `schedules of the machine and the store`. */
  readonly what: string;
  readonly run: number;
  readonly failures: number;
}

export async function recordCount(count: Count): Promise<void> {
  await executeServerCommand('record-count', count);
}

/** Whether all is run, or a part that stands for it. */
export async function isFullRun(): Promise<boolean> {
  return (await executeServerCommand<string, never>('effort')) === 'full';
}
