// Distance on the Earth: great circle, mean radius. SQLite's own functions, so that it is one statement.
import { and, or, sql, type Fragment } from '../sqlite/statements.js';

export interface Circle {
  readonly latitude: number;
  readonly longitude: number;
  readonly kilometres: number;
}

const radiusKilometres = 6371.0088;

/** Whether a row of `point` under an alias lies within the circle. The band of latitudes is a seek; the distance is worked out within it. */
export const distanceWithin = (alias: string, { latitude, longitude, kilometres }: Circle): Fragment => {
  const itsLatitude = sql.raw(`${alias}.latitude`);
  const itsLongitude = sql.raw(`${alias}.longitude`);
  // A hair wider, lest rounding lose what lies on the edge.
  const degrees = (kilometres / radiusKilometres) * (180 / Math.PI) + 1e-9;
  const north = sql`sin(radians(${itsLatitude} - ${latitude}) / 2)`;
  const east = sql`sin(radians(${itsLongitude} - ${longitude}) / 2)`;
  const haversine = sql`${north} * ${north} + cos(radians(${itsLatitude})) * cos(radians(${latitude})) * ${east} * ${east}`;
  const distance = sql`${2 * radiusKilometres} * asin(sqrt(min(1.0, ${haversine})))`;
  return and([sql`${itsLatitude} BETWEEN ${latitude - degrees} AND ${latitude + degrees}`, or([sql`${distance} <= ${kilometres}`])]);
};
