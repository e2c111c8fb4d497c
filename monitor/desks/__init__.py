"""The desks: what is due is taken, worked on and written down.

Nothing is imported here: the children in the seats take `monitor.desks.jobs` alone and must not load the whole office.
"""
