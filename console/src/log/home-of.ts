interface Held {
  id: string;
  name: string;
  kind: string;
}

/** Where somebody who rings most likely speaks of: his only house, whatever spaces he holds besides; else his only place. */
export function homeOf<Place extends Held>(places: readonly Place[]): Place | null {
  const houses = places.filter((place) => place.kind === 'house');
  const likely = houses.length > 0 ? houses : places;
  return likely.length === 1 ? likely[0]! : null;
}
