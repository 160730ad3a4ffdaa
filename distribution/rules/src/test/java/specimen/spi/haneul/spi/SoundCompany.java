package specimen.spi.haneul.spi;

import org.osgi.annotation.versioning.ConsumerType;

@ConsumerType
public interface SoundCompany {
    void verb0();

    void verb1();

    void verb2();

    void verb3();

    void verb4();

    void verb5();

    void verb6();

    void verb7();

    void verb8();
}
