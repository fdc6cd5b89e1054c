"""The policy packs: what is required, why, who asks for it, and how it is recognised."""
