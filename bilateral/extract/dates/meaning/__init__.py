"""What expressions of time say, before the calendar is asked which days that are."""
