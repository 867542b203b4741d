"""Another calendar client: prints what it sees, then ticks every task off.

Usage: other_client.py URL USER PASSWORD FROM TO (dates)
"""
import sys
from datetime import date, datetime, time, timezone
from io import StringIO

import caldav
from dateutil import tz
from dateutil.rrule import rrulestr
from icalendar import Calendar



def alone(title, data):
    """Says so when an entry invites or names anybody."""
    calendar = Calendar.from_ical(data)
    if "METHOD" in calendar or any("ATTENDEE" in part or "ORGANIZER" in part for part in calendar.walk()):
        print("invites", title)


url, user, password, begin, end = sys.argv[1:6]
client = caldav.DAVClient(url=url, username=user, password=password)
calendars = client.principal().calendars()
for calendar in calendars:
    for entry in calendar.todos():
        task = [c for c in Calendar.from_ical(entry.data).walk("VTODO")][0]
        print("task", task["SUMMARY"], task.decoded("DUE"), task["STATUS"])
        alone(task["SUMMARY"], entry.data)
        entry.complete()
    for entry in calendar.events():
        event = [c for c in Calendar.from_ical(entry.data).walk("VEVENT")][0]
        alone(event["SUMMARY"], entry.data)
        if "RRULE" not in event:
            print("day", event["SUMMARY"], event.decoded("DTSTART"), event.decoded("DTEND"), event["TRANSP"])
            continue
        # By the rules of the zone that the entry itself carries, not by this machine's.
        zone = tz.tzical(StringIO(entry.data)).get(event["DTSTART"].params["TZID"])
        start = event.decoded("DTSTART").replace(tzinfo=zone)
        rule = rrulestr(event["RRULE"].to_ical().decode(), dtstart=start)
        first = datetime.combine(date.fromisoformat(begin), time(), start.tzinfo)
        last = datetime.combine(date.fromisoformat(end), time(), start.tzinfo)
        for at in rule.between(first, last):
            print("review", at.astimezone(timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ"))
