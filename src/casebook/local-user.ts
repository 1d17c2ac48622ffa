/** Who decides where nothing says it. */
import { userInfo } from 'node:os';

/** The user of this machine. */
export const localUser = (): string => {
  try {
    return userInfo().username;
  } catch {
    // A user id without an account, as in some containers.
    return 'local';
  }
};
