export function Logo({ size = 26 }: { size?: number }) {
  return (
    <svg viewBox="0 0 32 32" width={size} height={size} aria-hidden="true">
      <rect width="32" height="32" rx="7" fill="#9c4221" />
      <path
        d="M6 16.5 16 8l10 8.5"
        fill="none"
        stroke="#fff"
        strokeWidth="2.6"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      <path
        d="M16 25.2c-3.6-2.4-5-4.2-5-6.1a2.6 2.6 0 0 1 5-1 2.6 2.6 0 0 1 5 1c0 1.9-1.4 3.7-5 6.1z"
        fill="#ffd9a8"
      />
    </svg>
  );
}
