import { maskOf } from '../answers/mask/mask.js';
import { wholeOf } from '../answers/mask/timeline.js';
import type { Day } from '../day.js';
import type { Role } from '../privacy/roles.js';
import type { Programme } from '../programme.js';
import type { Register } from '../register.js';
import { statusOf } from './kept-status.js';
import { trend, type TrendPoint } from './trend.js';
import { maskingFor } from './masking.js';

/** The rolling years as somebody may see them, and of which the mean may be told. */
export interface TrendTold {
  readonly points: readonly TrendPoint[];
  readonly isMeanTold: (point: TrendPoint) => boolean;
}

/** The rolling years, for the steering group those that are whole periods of its own. */
export function trendTold(
  register: Register,
  programme: Programme,
  until: Day,
  today: Day,
  role: Role,
): TrendTold {
  const points = trend(register, programme, today, until);
  if (role.kind !== 'steering' || programme.masking === 'off') return { points, isMeanTold: () => true };
  const mask = maskOf(register, programme, today);
  const strict = programme.masking === 'strict';
  const wholeFor = ({ window }: TrendPoint) => {
    const whole = wholeOf(mask.timeline, window);
    return strict && whole?.kind !== 'reporting-year' ? undefined : whole;
  };
  return {
    points: points.filter((point) => {
      const whole = wholeFor(point);
      if (!whole || !strict) return whole !== undefined;
      const status = statusOf(register, programme, whole, today);
      return !maskingFor(register, status, today).marks.has('result.reached');
    }),
    isMeanTold: (point) => {
      const whole = wholeFor(point);
      return !strict && whole !== undefined && mask.averageTold('throughputMonths', whole) !== 'none';
    },
  };
}
