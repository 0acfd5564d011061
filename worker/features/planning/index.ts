export { identify, type Planned, planDeliveries } from './plan-deliveries.ts'
export { ringFor } from './ring-for.ts'
