package carenet.export;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import org.jspecify.annotations.Nullable;

/** XML that is written as it comes, and is well-formed whatever stands in it. */
final class XmlFile implements Closeable {

	private final OutputStream out;

	private final XMLStreamWriter writer;

	XmlFile(OutputStream out) throws IOException {
		this.out = out;
		try {
			this.writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
		}
		catch (XMLStreamException ex) {
			throw new IOException(ex);
		}
	}

	private interface Step {

		void take() throws XMLStreamException;

	}

	private XmlFile step(Step step) throws IOException {
		try {
			step.take();
			return this;
		}
		catch (XMLStreamException ex) {
			throw (ex.getNestedException() instanceof IOException io) ? io : new IOException(ex);
		}
	}

	XmlFile declare() throws IOException {
		return step(() -> this.writer.writeStartDocument("UTF-8", "1.0")).line();
	}

	/**
	 * An element with attributes: name, value, name, value; those without value are left
	 * out.
	 */
	XmlFile start(String element, @Nullable Object... attributes) throws IOException {
		return step(() -> {
			this.writer.writeStartElement(element);
			for (int i = 0; i < attributes.length; i += 2) {
				Object value = attributes[i + 1];
				if (value != null) {
					this.writer.writeAttribute(String.valueOf(attributes[i]), clean(value.toString()));
				}
			}
		});
	}

	XmlFile end() throws IOException {
		return step(this.writer::writeEndElement);
	}

	XmlFile empty(String element, @Nullable Object... attributes) throws IOException {
		return start(element, attributes).end();
	}

	XmlFile text(String text) throws IOException {
		return step(() -> this.writer.writeCharacters(clean(text)));
	}

	XmlFile line() throws IOException {
		return text("\n");
	}

	/** What was written elsewhere, inside the element that is open. */
	void insert(Spool spool) throws IOException {
		line();
		step(this.writer::flush);
		spool.moveTo(this.out);
	}

	/** XML 1.0 has no place for most control characters, nor for half a pair. */
	private static String clean(String text) {
		return text.codePoints().allMatch(XmlFile::isLegal) ? text
				: text.codePoints()
					.filter(XmlFile::isLegal)
					.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
					.toString();
	}

	private static boolean isLegal(int one) {
		return one == '\t' || one == '\n' || one == '\r' || (one >= 0x20 && one <= 0xD7FF)
				|| (one >= 0xE000 && one <= 0xFFFD) || one >= 0x10000;
	}

	void flush() throws IOException {
		step(this.writer::flush);
	}

	@Override
	public void close() throws IOException {
		flush();
		this.out.close();
	}

}
