/** How much of a whole is done, beside the words that say the same. */
export function CountBar({ value, of }: { value: number; of: number }) {
  return (
    <svg className="pv-count__bar" viewBox={`0 0 ${Math.max(of, 1)} 1`} preserveAspectRatio="none" aria-hidden="true">
      <rect width={value} height="1" />
    </svg>
  );
}
