export { identify, type Planned, planDeliveries } from './plan-deliveries.ts'
export { emit, ringFor } from './ring-for.ts'
