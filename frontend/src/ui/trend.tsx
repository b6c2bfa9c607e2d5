/** How much of a whole there was at a moment. */
export interface TrendPoint {
  /** ISO 8601. */
  at: string;
  value: number;
  of: number;
}

const WIDTH = 300;
const HEIGHT = 90;

/** A part of a whole over time, drawn as steps: it stays what it was until the next moment. Says in words what it shows. */
export function Trend({ points, label }: { points: TrendPoint[]; label: string }) {
  const times = points.map(({ at }) => Date.parse(at));
  const first = Math.min(...times);
  const span = Math.max(Math.max(...times) - first, 1);
  const most = Math.max(...points.map(({ of }) => of), 1);
  const x = (at: number) => ((at - first) / span) * WIDTH;
  const y = (value: number) => HEIGHT - (value / most) * HEIGHT;
  const steps = (value: (point: TrendPoint) => number) =>
    points
      .map((point, i) => {
        const at = x(times[i] ?? first).toFixed(1);
        const height = y(value(point)).toFixed(1);
        return i === 0 ? `M0 ${height}` : `H${at} V${height}`;
      })
      .join(" ");
  const whole = steps(({ of }) => of);
  const part = steps(({ value }) => value);
  return (
    <svg className="pv-trend" viewBox={`-4 -4 ${WIDTH + 8} ${HEIGHT + 8}`} role="img" aria-label={label}>
      <path className="pv-trend__whole" d={`${whole} H${WIDTH} V${HEIGHT} H0 Z`} />
      <path className="pv-trend__part" d={`${part} H${WIDTH} V${HEIGHT} H0 Z`} />
      <path className="pv-trend__line" d={`${part} H${WIDTH}`} />
    </svg>
  );
}
