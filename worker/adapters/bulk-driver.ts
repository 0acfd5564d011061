import { log } from '../http/log.ts'

/** Sends a driver to a bulk run. Never throws: a driver that is lost is sent again by the sweep. */
export interface BulkDriver {
  start(drive: BulkDrive): Promise<void>
}

export interface BulkDrive {
  workspaceId: string
  runId: string
  driver: number
}

/** The part of a Workflow binding that is used. The instance's id follows from the drive, so that it is made once. */
export interface WorkflowBinding {
  create(options: { id: string; params: BulkDrive }): Promise<unknown>
}

export const createBulkDriver = (workflow: WorkflowBinding): BulkDriver => ({
  async start(drive) {
    try {
      await workflow.create({ id: `${drive.runId}-${drive.driver}`, params: drive })
    } catch (error) {
      log('warn', 'bulk driver not started', { ...drive, error: String(error) })
    }
  },
})
