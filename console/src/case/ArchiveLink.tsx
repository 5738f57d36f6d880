import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { meQuery } from '../api/queries.ts';
import type { Named } from '../api/shapes.ts';
import { mayRead } from '../archives/rights.ts';

/** Whoever works on cases of his own only has no archives to look into: for him the name is a name, not a way. */
export function ArchiveLink({ kind, to }: { kind: 'person' | 'place'; to: Named }) {
  const { data: me } = useQuery(meQuery);
  if (!mayRead(me)) return <span>{to.name}</span>;
  if (kind === 'person') {
    return (
      <Link to="/persons/$personId" params={{ personId: to.id }}>
        {to.name}
      </Link>
    );
  }
  return (
    <Link to="/places/$placeId" params={{ placeId: to.id }}>
      {to.name}
    </Link>
  );
}
