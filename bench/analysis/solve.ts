/** Solves A x = b for a symmetric, positive A (row by row, n × n; overwritten) by Cholesky's decomposition. */
export function solve(a: Float64Array, b: Float64Array): Float64Array {
  const n = b.length
  const at = (i: number, j: number) => a[i * n + j] ?? 0
  for (let j = 0; j < n; j++) {
    let diagonal = at(j, j)
    for (let k = 0; k < j; k++) diagonal -= at(j, k) ** 2
    const root = Math.sqrt(diagonal)
    a[j * n + j] = root
    for (let i = j + 1; i < n; i++) {
      let sum = at(i, j)
      for (let k = 0; k < j; k++) sum -= at(i, k) * at(j, k)
      a[i * n + j] = sum / root
    }
  }
  const x = Float64Array.from(b)
  for (let i = 0; i < n; i++) {
    let sum = x[i] ?? 0
    for (let k = 0; k < i; k++) sum -= at(i, k) * (x[k] ?? 0)
    x[i] = sum / at(i, i)
  }
  for (let i = n - 1; i >= 0; i--) {
    let sum = x[i] ?? 0
    for (let k = i + 1; k < n; k++) sum -= at(k, i) * (x[k] ?? 0)
    x[i] = sum / at(i, i)
  }
  return x
}
