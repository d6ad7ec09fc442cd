package carenet.demo;

/** Somebody who looks at the truth and tells what they see of it. */
interface Observer {

	void observe(Setting setting, Truth truth, Notebook notebook);

}
