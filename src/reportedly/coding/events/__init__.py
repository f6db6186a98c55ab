"""Events: who says what happened, who did what to whom, and how firmly it is said."""
