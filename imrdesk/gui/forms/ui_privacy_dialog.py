# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'privacy_dialog.ui'
##
## Created by: Qt User Interface Compiler version 6.11.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QAbstractButton, QApplication, QDialog, QDialogButtonBox,
    QHBoxLayout, QHeaderView, QLabel, QPushButton,
    QSizePolicy, QSpacerItem, QTreeWidget, QTreeWidgetItem,
    QVBoxLayout, QWidget)

class Ui_PrivacyDialog(object):
    def setupUi(self, PrivacyDialog):
        if not PrivacyDialog.objectName():
            PrivacyDialog.setObjectName(u"PrivacyDialog")
        PrivacyDialog.resize(860, 420)
        self.column = QVBoxLayout(PrivacyDialog)
        self.column.setSpacing(12)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(24, 24, 24, 16)
        self.words = QLabel(PrivacyDialog)
        self.words.setObjectName(u"words")
        self.words.setTextFormat(Qt.TextFormat.RichText)
        self.words.setWordWrap(True)

        self.column.addWidget(self.words)

        self.places = QTreeWidget(PrivacyDialog)
        self.places.setObjectName(u"places")
        self.places.setRootIsDecorated(False)
        self.places.setAlternatingRowColors(True)

        self.column.addWidget(self.places)

        self.holds = QLabel(PrivacyDialog)
        self.holds.setObjectName(u"holds")
        self.holds.setTextFormat(Qt.TextFormat.PlainText)
        self.holds.setWordWrap(True)
        self.holds.setProperty(u"role", u"muted")
        self.holds.setMinimumSize(QSize(0, 36))

        self.column.addWidget(self.holds)

        self.row = QHBoxLayout()
        self.row.setSpacing(8)
        self.row.setObjectName(u"row")
        self.open_folder = QPushButton(PrivacyDialog)
        self.open_folder.setObjectName(u"open_folder")
        self.open_folder.setAutoDefault(False)

        self.row.addWidget(self.open_folder)

        self.copy_path = QPushButton(PrivacyDialog)
        self.copy_path.setObjectName(u"copy_path")
        self.copy_path.setAutoDefault(False)

        self.row.addWidget(self.copy_path)

        self.stretch = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.row.addItem(self.stretch)

        self.buttons = QDialogButtonBox(PrivacyDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Close)

        self.row.addWidget(self.buttons)


        self.column.addLayout(self.row)

        self.column.setStretch(1, 1)

        self.retranslateUi(PrivacyDialog)
        self.buttons.rejected.connect(PrivacyDialog.reject)

        QMetaObject.connectSlotsByName(PrivacyDialog)
    # setupUi

    def retranslateUi(self, PrivacyDialog):
        PrivacyDialog.setWindowTitle(QCoreApplication.translate("PrivacyDialog", u"Privacy", None))
        ___qtreewidgetitem = self.places.headerItem()
        ___qtreewidgetitem.setText(3, QCoreApplication.translate("PrivacyDialog", u"Who can read it", None))
        ___qtreewidgetitem.setText(2, QCoreApplication.translate("PrivacyDialog", u"Size", None))
        ___qtreewidgetitem.setText(1, QCoreApplication.translate("PrivacyDialog", u"Where", None))
        ___qtreewidgetitem.setText(0, QCoreApplication.translate("PrivacyDialog", u"What", None))
#if QT_CONFIG(accessibility)
        self.places.setAccessibleName(QCoreApplication.translate("PrivacyDialog", u"What the desk keeps on this machine", None))
#endif // QT_CONFIG(accessibility)
        self.open_folder.setText(QCoreApplication.translate("PrivacyDialog", u"&Open its folder", None))
        self.copy_path.setText(QCoreApplication.translate("PrivacyDialog", u"Copy its &path", None))
    # retranslateUi

