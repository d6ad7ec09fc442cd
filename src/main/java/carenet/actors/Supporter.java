package carenet.actors;

import carenet.study.Id;

/** Whoever can support a client. */
public sealed interface Supporter permits InformalCarer, Professional, Agency {

	Id id();

}
